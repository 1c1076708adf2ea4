package dev.overture.activities.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.schema.PostgresExtension;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Reads {@code sequences.yaml} beside it: what sequences mean. */
class SequenceSpecIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    static List<SpecCase> cases() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JavaType cases = json.getTypeFactory().constructCollectionType(List.class, SpecCase.class);
        try (InputStream file = SequenceSpecIT.class.getResourceAsStream("sequences.yaml")) {
            return json.convertValue(new Yaml().load(file), cases);
        }
    }

    static Stream<Arguments> named() throws IOException {
        return cases().stream().map(each -> Arguments.of(each.name(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void means(String name, SpecCase told) throws Exception {
        try (SpecRun run = new SpecRun(POSTGRES.jdbi(), told)) {
            run.play();

            assertThat(run.acts()).isEqualTo(told.acts());
            if (told.texts() != null) {
                assertThat(run.texts()).isEqualTo(told.texts());
            }
            if (told.end() == null) {
                assertThat(run.live()).isTrue();
            } else {
                assertThat(run.end()).isEqualTo(told.end());
            }
        }
    }

    @Test
    void hasAtLeastSixtyCasesOfDifferentNames() throws IOException {
        Set<String> names = new HashSet<>();
        cases().forEach(each -> assertThat(names.add(Objects.requireNonNull(each.name())))
                .as(each.name())
                .isTrue());
        assertThat(names).hasSizeGreaterThanOrEqualTo(60);
    }
}
