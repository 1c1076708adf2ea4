package dev.overture.providers.unipile.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reduces an error answer to status, type and wait. The body may be anything: JSON, HTML, nothing. */
public final class ErrorAnswerDecoder implements ErrorDecoder {

    // Whatever else stands there could be free text, and so personal data.
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_./-]{1,80}");
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private final ObjectMapper mapper;
    private final InstantSource clock;

    /** Reads with the given mapper; the clock turns a date in {@code Retry-After} into a wait. */
    public ErrorAnswerDecoder(ObjectMapper mapper, InstantSource clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Exception decode(String methodKey, Response response) {
        return new UnipileException(
                new CallFailure.ErrorAnswer(response.status(), type(response), retryAfter(response)));
    }

    private @Nullable String type(Response response) {
        if (response.body() == null) {
            return null;
        }
        try (InputStream in = response.body().asInputStream()) {
            String type = mapper.readTree(in).path("type").asText();
            return TYPE.matcher(type).matches() ? type : null;
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable Duration retryAfter(Response response) {
        Collection<String> values = response.headers().getOrDefault("Retry-After", List.of());
        if (values.isEmpty()) {
            return null;
        }
        String value = values.iterator().next().strip();
        Duration wait = value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : untilDate(value);
        return wait == null || wait.compareTo(LONGEST_WAIT) <= 0 ? wait : LONGEST_WAIT;
    }

    private @Nullable Duration untilDate(String value) {
        try {
            Instant until = ZonedDateTime.parse(value, HTTP_DATE).toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
