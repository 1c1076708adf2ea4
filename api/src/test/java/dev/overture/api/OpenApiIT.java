package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenApiIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final JsonNode document = API.anonymous("GET", "/openapi.json").json();

    @Test
    void describesExactlyWhatTheResourcesAnswer() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(answered()).contains("POST /api/campaigns", "GET /health/ready");
    }

    @Test
    void isOpenApi31WithProblemsAndKeys() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/workspaceKey/scheme")
                        .asText())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/ProblemDetails/properties").properties())
                .extracting(java.util.Map.Entry::getKey)
                .contains("status", "title", "code", "message", "errors");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    assertThat(operation.at("/responses/default/$ref").asText())
                            .isEqualTo("#/components/responses/Problem");
                    assertThat(operation.path("responses").properties())
                            .as(path.getKey())
                            .anyMatch(response -> response.getKey().startsWith("2"));
                    assertThat(operation.has("security"))
                            .as(path.getKey())
                            .isEqualTo(path.getKey().startsWith("/api/"));
                }));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Set<String> answered() {
        Set<String> answered = new TreeSet<>();
        for (Class<?> resource : API.resources()) {
            for (Method method : resource.getMethods()) {
                Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .forEach(type -> answered.add(
                                type.getAnnotation(HttpMethod.class).value() + " " + path(resource, method)));
            }
        }
        return answered;
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        return resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }
}
