package dev.overture.activities.delivery;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Records that we saw a connection ourselves. The workflow that asked learns it from its answer, not by a signal. */
final class Acceptances {

    private final Jdbi jdbi;
    private final FactLedger facts;

    Acceptances(Jdbi jdbi, FactLedger facts) {
        this.jdbi = jdbi;
        this.facts = facts;
    }

    void record(DeliverySubject subject, AccountId account, Instant now) {
        NewFact fact = NewFact.of(
                        subject.workspaceId(),
                        subject.prospectId(),
                        FactKind.CONNECTION_ACCEPTED,
                        now,
                        "look",
                        FactKeys.accepted(account))
                .about(subject.id())
                .through(account, Channel.LINKEDIN)
                .askedBy(subject.id());
        jdbi.useTransaction(handle -> facts.record(handle, fact, now));
    }
}
