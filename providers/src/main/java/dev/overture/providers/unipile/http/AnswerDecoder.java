package dev.overture.providers.unipile.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Response;
import feign.codec.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

/** Reads a 2xx body leniently, except for the {@code object} it must name; anything else is an unexpected answer. */
public final class AnswerDecoder implements Decoder {

    private final ObjectMapper mapper;

    /** Reads with the given mapper. */
    public AnswerDecoder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Object decode(Response response, Type type) throws IOException {
        JavaType wanted = mapper.constructType(type);
        JsonNode body = read(response);
        if (!body.isObject()) {
            throw unexpected("http " + response.status() + " without a JSON object");
        }
        ExpectedObject expected = wanted.getRawClass().getAnnotation(ExpectedObject.class);
        if (expected != null
                && !expected.value().equalsIgnoreCase(body.path("object").asText())) {
            throw unexpected("http " + response.status() + " without " + expected.value());
        }
        try {
            return mapper.convertValue(body, wanted);
        } catch (IllegalArgumentException e) {
            throw unexpected("http " + response.status() + " in an unknown shape");
        }
    }

    private JsonNode read(Response response) throws IOException {
        if (response.body() == null) {
            return mapper.missingNode();
        }
        try (InputStream in = response.body().asInputStream()) {
            return mapper.readTree(in);
        } catch (JsonProcessingException e) {
            return mapper.missingNode();
        }
    }

    private static UnipileException unexpected(String detail) {
        return new UnipileException(new CallFailure.UnexpectedAnswer(detail));
    }
}
