package dev.overture.api.crm;

import dev.overture.api.problems.ApiException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What the constraints of the CRM refuse, in words for callers. */
final class Conflicts {

    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";

    /** Letters of several bytes may fill an index before they are too many. */
    private static final String TOO_LONG = "54000";

    private Conflicts() {}

    /** Runs a change. */
    static <T> T told(String duplicate, Supplier<T> change) {
        try {
            return change.get();
        } catch (UnableToExecuteStatementException refused) {
            String state = refused.getCause() instanceof SQLException cause ? cause.getSQLState() : "";
            if (UNIQUE.equals(state)) {
                throw ApiException.conflict("duplicate", duplicate);
            }
            if (CHECK.equals(state)) {
                throw ApiException.invalidField(
                        "no_address", "linkedin_profile_url", "a person keeps at least one address or phone number");
            }
            if (TOO_LONG.equals(state)) {
                throw ApiException.invalid(
                        "too_long", "A name or key is too long to be found again; shorten it.", List.of());
            }
            throw refused;
        }
    }
}
