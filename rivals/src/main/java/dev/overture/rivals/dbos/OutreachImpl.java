package dev.overture.rivals.dbos;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.workflow.Workflow;
import java.time.Duration;

/** The workflow. */
final class OutreachImpl implements Outreach {

    static final String ACCEPTANCE = "acceptance";

    private static final Duration ACCEPTED_WITHIN = Duration.ofDays(14);

    private final DBOS dbos;
    private final Steps steps;

    OutreachImpl(DBOS dbos, Steps steps) {
        this.dbos = dbos;
        this.steps = steps;
    }

    @Override
    @Workflow(name = "outreach")
    public void run(String slug, String firstName, String account) {
        String recipient = steps.invite(slug, firstName, account);
        if (dbos.recv(ACCEPTANCE, ACCEPTED_WITHIN).isEmpty()) {
            return;
        }
        String chat = steps.thank(slug, firstName, account, recipient);
        steps.followUp(slug, firstName, account, chat);
    }
}
