package dev.overture.api.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.overture.api.problems.JsonFaults.Direction;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.server.ResourceConfig;
import org.jdbi.v3.core.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into {@code application/problem+json}; faults of ours are logged and told without details. */
public final class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    private ProblemMappers() {}

    /** Registers one mapper for every kind of failure. */
    public static void register(ResourceConfig jersey) {
        jersey.register(new OfApi());
        jersey.register(new OfJersey());
        jersey.register(new OfJson());
        jersey.register(new OfValidation());
        jersey.register(new OfDatabase());
        jersey.register(new OfAnything());
    }

    private static final class OfApi implements ExceptionMapper<ApiException> {

        @Override
        public Response toResponse(ApiException expected) {
            return answer(expected);
        }
    }

    private static Response answer(ApiException expected) {
        Response.ResponseBuilder response = builder(expected.details());
        if (expected.retryAfter() != null) {
            LOG.warn("Answered 503: {}", expected.details().code(), expected.getCause());
            response.header(HttpHeaders.RETRY_AFTER, expected.retryAfter().toSeconds());
        }
        if (expected.details().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"overture\"");
        }
        return response.build();
    }

    private static final class OfJersey implements ExceptionMapper<WebApplicationException> {

        @Override
        public Response toResponse(WebApplicationException thrown) {
            Response theirs = thrown.getResponse();
            Response.StatusType status = theirs.getStatusInfo();
            if (status.getFamily() == Response.Status.Family.SERVER_ERROR) {
                return fault(thrown);
            }
            String code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
            Response.ResponseBuilder ours = builder(new ProblemDetails(
                    status.getStatusCode(), status.getReasonPhrase(), code, sentence(status), List.of()));
            String allowed = theirs.getHeaderString(HttpHeaders.ALLOW);
            return allowed == null
                    ? ours.build()
                    : ours.header(HttpHeaders.ALLOW, allowed).build();
        }

        private static String sentence(Response.StatusType status) {
            return switch (status.getStatusCode()) {
                case 404 -> "There is nothing at this address.";
                case 405 -> "This address does not take that method.";
                case 406 -> "This address cannot answer in the media type that was asked for.";
                case 415 -> "This address does not take a body of this media type.";
                default -> "The request was refused: " + status.getReasonPhrase() + ".";
            };
        }
    }

    private static final class OfJson implements ExceptionMapper<JsonProcessingException> {

        @Override
        public Response toResponse(JsonProcessingException thrown) {
            return JsonFaults.direction(thrown) == Direction.OUT
                    ? fault(thrown)
                    : answer(ApiException.invalid(
                            "invalid_json", "The body could not be read.", List.of(JsonFaults.detail(thrown))));
        }
    }

    private static final class OfValidation implements ExceptionMapper<ConstraintViolationException> {

        @Override
        public Response toResponse(ConstraintViolationException thrown) {
            return answer(ApiException.invalid(
                    "invalid",
                    "The request is not valid.",
                    thrown.getConstraintViolations().stream()
                            .map(Violations::detail)
                            .sorted(Violations.BY_FIELD)
                            .toList()));
        }
    }

    private static final class OfDatabase implements ExceptionMapper<ConnectionException> {

        @Override
        public Response toResponse(ConnectionException thrown) {
            return answer(ApiException.unavailable(
                    "database_unavailable", "The database cannot be reached. Nothing was changed.", thrown));
        }
    }

    private static final class OfAnything implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable thrown) {
            return fault(thrown);
        }
    }

    private static Response fault(Throwable thrown) {
        LOG.error("A request failed unexpectedly", thrown);
        return builder(new ProblemDetails(
                        500,
                        Response.Status.INTERNAL_SERVER_ERROR.getReasonPhrase(),
                        "internal_error",
                        "Something went wrong here. It has been logged.",
                        List.of()))
                .build();
    }

    private static Response.ResponseBuilder builder(ProblemDetails details) {
        return Response.status(details.status())
                .type(MediaType.valueOf(ProblemDetails.MEDIA_TYPE))
                .entity(details);
    }
}
