package dev.overture.rivals.dbos;

import dev.dbos.transact.workflow.Step;
import dev.overture.rivals.journey.Journey;
import dev.overture.rivals.journey.Prospect;

/** The steps; what fails is tried again. */
final class StepsImpl implements Steps {

    private static final int ATTEMPTS = 10;

    private final Journey journey;

    StepsImpl(Journey journey) {
        this.journey = journey;
    }

    @Override
    @Step(name = "invite", maxAttempts = ATTEMPTS)
    public String invite(String slug, String firstName, String account) {
        return journey.invite(new Prospect(slug, firstName, account));
    }

    @Override
    @Step(name = "thank", maxAttempts = ATTEMPTS)
    public String thank(String slug, String firstName, String account, String recipient) {
        return journey.thank(new Prospect(slug, firstName, account), recipient);
    }

    @Override
    @Step(name = "followUp", maxAttempts = ATTEMPTS)
    public void followUp(String slug, String firstName, String account, String chat) {
        journey.followUp(new Prospect(slug, firstName, account), chat);
    }
}
