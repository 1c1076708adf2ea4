package dev.overture.quickstart.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretScanTest {

    /** Always the same bytes, so that a failure can be repeated; keys made of them open nothing. */
    private static final Random RANDOM = new Random(7);

    @Test
    void noTrackedFileHoldsASecret() {
        List<Path> files = Repository.tracked();

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files.stream().flatMap(SecretScanTest::findings)).isEmpty();
    }

    @Test
    void walkingFindsWhatGitTracks() {
        assertThat(Repository.walk())
                .contains(Repository.file("pom.xml"), Repository.file("docker-compose.yml"))
                .noneMatch(file -> file.toString().contains("/target/"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void findsWhatSomebodyLeftBehind(String line) {
        assertThat(SecretScan.findings("first\n" + line))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("line 2: "));
    }

    /** Put together at run time, so that this file holds none of them. */
    static Stream<String> planted() {
        return Stream.of(
                "-----" + "BEGIN RSA PRIVATE KEY-----",
                "-----" + "BEGIN PRIVATE KEY-----",
                "aws = " + "AKIA" + "Z".repeat(8) + "Q7".repeat(4),
                "gh" + "p_" + letters(36),
                "github" + "_pat_" + letters(60),
                "xox" + "b-" + "1234567890-" + letters(12),
                "AI" + "za" + letters(35),
                "sk" + "-" + letters(48),
                "ovk" + "_" + base64(32),
                "UNIPILE_API_KEY=" + base64(32),
                "webhookSecret: '" + base64(33) + "'",
                "{\"password\": \"" + base64(30) + "\"}",
                "String accessToken = \"" + HexFormat.of().formatHex(bytes(32)) + "\";",
                "postgres" + "://overture:" + letters(16) + "@db.example.org/overture");
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void leavesWhatIsNoSecretAlone(String line) {
        assertThat(SecretScan.findings(line)).isEmpty();
    }

    static Stream<String> innocent() {
        return Stream.of(
                "password: ${OVERTURE_DATABASE_PASSWORD:?set OVERTURE_DATABASE_PASSWORD in .env}",
                "SANDBOX_API_KEY=any-words-you-like",
                "SearchAttributeKey<String> CAMPAIGN = SearchAttributeKey.forKeyword(\"OvertureCampaignId\");",
                "api_key: ovk_…",
                "commit 86571dc0a4d5c1c7b9f2e8a1d3c4b5a697886571",
                "dedupeKey = webhook.account_id + webhook.message_id + webhook.event");
    }

    private static Stream<String> findings(Path file) {
        return SecretScan.findings(textOf(file)).stream()
                .map(finding -> Repository.file("").relativize(file) + " " + finding);
    }

    /** Empty for what is no text. */
    private static String textOf(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException binary) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    private static String letters(int count) {
        return base64(count).replaceAll("[^A-Za-z0-9]", "x").substring(0, count);
    }
}
