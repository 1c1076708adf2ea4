package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadmeIT {
    private static final Pattern EXAMPLE =
            Pattern.compile("`POST (/[^`]+)`(?:(?!`POST )[^\u0000])*?```json\n(.*?)\n```", Pattern.DOTALL);

    @RegisterExtension
    static final SandboxServer SANDBOX = new SandboxServer();

    @Test
    void everyExampleIsAccepted() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        List<String> paths = new ArrayList<>();
        while (example.find()) {
            paths.add(example.group(1));
            SANDBOX.post(example.group(1), example.group(2)).mustBe(200);
        }
        assertThat(paths)
                .containsExactly(
                        "/sandbox/declare",
                        "/sandbox/faults",
                        "/sandbox/people/ada-fake/reply",
                        "/sandbox/accounts/acc_li/status");
    }
}
