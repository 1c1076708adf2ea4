package dev.overture.api.openapi;

import dev.overture.api.auth.KeyFeature;
import dev.overture.api.problems.ProblemDetails;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;

/** Makes the description from the annotations of the resources that are registered. */
final class ApiDescription {

    private static final String KEY = "workspaceKey";
    private static final String PROBLEM = "Problem";

    private ApiDescription() {}

    static OpenAPI of(ResourceConfig jersey) {
        OpenAPI api = new Reader(new SwaggerConfiguration().openAPI31(true).openAPI(frame())).read(resources(jersey));
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
        return api;
    }

    private static Set<Class<?>> resources(ResourceConfig jersey) {
        return Stream.concat(
                        jersey.getClasses().stream(),
                        jersey.getInstances().stream().map(Object::getClass))
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Class::getName))));
    }

    private static OpenAPI frame() {
        Components components = new Components()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The key of a workspace, as 'overture workspace create' prints it."))
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("What went wrong.")
                                .content(new Content()
                                        .addMediaType(
                                                ProblemDetails.MEDIA_TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/ProblemDetails")))));
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(ProblemDetails.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Overture")
                        .version("1")
                        .description("Outreach campaigns. Every error is application/problem+json.")
                        .license(new License().name("Apache-2.0")))
                .components(components);
    }

    private static void complete(String path, Operation operation) {
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
        if (!KeyFeature.open(path)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(KEY)));
        }
    }
}
