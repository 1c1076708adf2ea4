package dev.overture.sandbox.invitations;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.chats.Conversations;
import dev.overture.sandbox.declare.Script;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.webhooks.Event;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.webhooks.Source;
import dev.overture.sandbox.world.World;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What people make of invitations, by script or by control; guarded by the world's lock. */
public final class Answers implements Sends.Listener {
    private static final Duration SLOWEST_REPORT = Duration.ofHours(8);

    private final World world;
    private final People people;
    private final Invitations invitations;
    private final Relations relations;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Ledger ledger;

    public Answers(
            World world,
            People people,
            Invitations invitations,
            Relations relations,
            Conversations conversations,
            Outbox outbox,
            Ledger ledger) {
        this.world = world;
        this.people = people;
        this.invitations = invitations;
        this.relations = relations;
        this.conversations = conversations;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    @Override
    public void sent(Account account, Person person, Kind kind) {
        Script.Answer answer = person.script().invitation();
        if (kind != Kind.INVITATION || answer == null || answer == Script.Answer.IGNORE) {
            return;
        }
        Invitation invitation = invitations.last(account.id(), person).orElseThrow();
        Long delay = person.script().acceptAfterMs();
        Runnable act = answer == Script.Answer.ACCEPT
                ? () -> accept(account, invitation, reportDelay(person, invitation))
                : () -> decline(invitation);
        world.after(Duration.ofMillis(delay == null ? 0 : delay), act);
    }

    private Duration reportDelay(Person person, Invitation invitation) {
        Long declared = person.script().newRelationAfterMs();
        if (declared != null) {
            return Duration.ofMillis(declared);
        }
        double share = world.seed().draw("new_relation", invitation.accountId(), person.key());
        return world.accelerated(Duration.ofMillis((long) (SLOWEST_REPORT.toMillis() * share)));
    }

    /**
     * The person accepts now: connected at once, with a note the chat and its echo at once, the report later.
     *
     * @param report how long until {@code new_relation}; as scripted when null
     * @return false when nothing was pending
     */
    public boolean accept(Account account, Person person, @Nullable Duration report) {
        Invitation last = invitations.last(account.id(), person).orElse(null);
        return last != null && accept(account, last, report == null ? reportDelay(person, last) : report);
    }

    private boolean accept(Account account, Invitation invitation, Duration report) {
        if (!end(invitation, Invitation.State.ACCEPTED)) {
            return false;
        }
        Person person = people.withKey(invitation.person());
        relations.connect(account.id(), person);
        if (invitation.note() != null) {
            conversations.fromOwner(account, person, invitation.note());
        }
        outbox.emitAfter(
                report,
                new Event(
                        Source.USERS,
                        "new_relation",
                        account.id(),
                        new NewRelation(
                                "new_relation",
                                account.id(),
                                AccountType.LINKEDIN,
                                person.fullName(),
                                people.idFor(account, person),
                                person.publicIdentifier(),
                                person.profileUrl() + "/",
                                null)));
        return true;
    }

    /**
     * The person declines now, of which nobody is told.
     *
     * @return false when nothing was pending
     */
    public boolean decline(Account account, Person person) {
        return invitations.last(account.id(), person).filter(this::decline).isPresent();
    }

    private boolean decline(Invitation invitation) {
        return end(invitation, Invitation.State.DECLINED);
    }

    private boolean end(Invitation invitation, Invitation.State state) {
        if (invitation.state() != Invitation.State.PENDING) {
            return false;
        }
        invitation.become(state, world.now());
        ledger.ended(invitation.accountId(), invitation.person(), world.now());
        return true;
    }

    record NewRelation(
            String event,
            String accountId,
            AccountType accountType,
            @Nullable String userFullName,
            String userProviderId,
            String userPublicIdentifier,
            String userProfileUrl,
            @Nullable String userPictureUrl) {}
}
