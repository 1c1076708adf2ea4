package dev.overture.sandbox.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account on the wire. */
record AccountView(
        String object,
        String id,
        AccountType type,
        String name,
        String createdAt,
        List<String> groups,
        List<String> signatures,
        ConnectionParams connectionParams,
        List<SourceStatus> sources) {
    static AccountView of(Account account) {
        return new AccountView(
                "Account",
                account.id(),
                account.type(),
                account.name(),
                Wire.instant(account.createdAt()),
                List.of(),
                List.of(),
                ConnectionParams.of(account),
                List.of(new SourceStatus(
                        account.id() + "_" + account.type().feature(),
                        account.status().source())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConnectionParams(@Nullable Im im, @Nullable Mail mail) {
        static ConnectionParams of(Account account) {
            if (account.type().isMailbox()) {
                return new ConnectionParams(null, new Mail(account.address(), account.address()));
            }
            String phone = account.type() == AccountType.WHATSAPP ? account.phone() : null;
            List<String> features = account.isPremium() ? List.of("premium", "sales_navigator") : List.of();
            return new ConnectionParams(
                    new Im(account.providerId(), account.name(), account.publicIdentifier(), null, features, phone),
                    null);
        }
    }

    record Im(
            String id,
            String username,
            @JsonProperty("publicIdentifier") String publicIdentifier,

            @JsonProperty("premiumContractId") @Nullable String premiumContractId,

            @JsonProperty("premiumFeatures") List<String> premiumFeatures,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String phoneNumber) {}

    record Mail(String id, String username) {}

    record SourceStatus(String id, String status) {}
}
