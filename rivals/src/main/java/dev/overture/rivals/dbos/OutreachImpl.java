package dev.overture.rivals.dbos;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.workflow.Workflow;
import java.time.Duration;

/** The workflow. */
final class OutreachImpl implements Outreach {

    static final String ACCEPTANCE = "acceptance";

    private final DBOS dbos;
    private final Steps steps;
    private final Duration acceptedWithin;

    OutreachImpl(DBOS dbos, Steps steps, Duration acceptedWithin) {
        this.dbos = dbos;
        this.steps = steps;
        this.acceptedWithin = acceptedWithin;
    }

    @Override
    @Workflow(name = "outreach")
    public void run(String slug, String firstName, String account) {
        String recipient = steps.invite(slug, firstName, account);
        if (dbos.recv(ACCEPTANCE, acceptedWithin).isEmpty()) {
            return;
        }
        String chat = steps.thank(slug, firstName, account, recipient);
        steps.followUp(slug, firstName, account, chat);
    }
}
