package dev.overture.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without a key for the hashes nobody can be erased: they could come in again unrecognised. */
class WithoutSecretIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("erasureSecret", "");

    private final Caller caller = API.aWorkspace();

    @Test
    void refusesToEraseAndChangesNothing() {
        Answer stored =
                caller.post("/api/prospects", "{\"first_name\": \"Ada\", \"email_address\": \"a@example.com\"}");
        String path = "/api/prospects/" + stored.text("id");

        Answer refused = caller.delete(path);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("no_erasure_secret");
        assertThat(refused.text("message")).contains("OVERTURE_ERASURE_SECRET", "Nothing was changed");
        assertThat(caller.get(path).text("email_address")).isEqualTo("a@example.com");
        long receipts = API.jdbi()
                .withHandle(handle -> handle.select("select count(*) from erasures")
                        .mapTo(Long.class)
                        .one());
        assertThat(receipts).isZero();
    }
}
