package dev.overture.sandbox.control;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.declare.Manner;
import dev.overture.sandbox.emails.MailTracking;
import dev.overture.sandbox.invitations.Answers;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.replies.Replies;
import dev.overture.sandbox.wire.ControlError;
import dev.overture.sandbox.wire.FieldError;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.world.World;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code /sandbox/people}: makes people act now. */
@Path("/sandbox/people/{public_identifier}")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleControlResource {
    private final World world;
    private final Accounts accounts;
    private final People people;
    private final Answers answers;
    private final Replies replies;
    private final MailTracking tracking;
    private final Json json = new Json();

    public PeopleControlResource(
            World world, Accounts accounts, People people, Answers answers, Replies replies, MailTracking tracking) {
        this.world = world;
        this.accounts = accounts;
        this.people = people;
        this.answers = answers;
        this.replies = replies;
        this.tracking = tracking;
    }

    /** The person accepts the pending invitation; reported at once unless the request says otherwise. */
    @POST
    @Path("/accept")
    public Object accept(@PathParam("public_identifier") String slug, String body) {
        Accept wanted = json.control(body, Accept.class);
        Duration report = Duration.ofMillis(wanted.newRelationAfterMs() == null ? 0 : wanted.newRelationAfterMs());
        boolean done = world.locked(() -> answers.accept(account(wanted.accountId()), person(slug), report));
        return pending(done, "accepted");
    }

    /** The person declines the pending invitation. */
    @POST
    @Path("/decline")
    public Object decline(@PathParam("public_identifier") String slug, String body) {
        Decline wanted = json.control(body, Decline.class);
        return pending(world.locked(() -> answers.decline(account(wanted.accountId()), person(slug))), "declined");
    }

    /** The person writes to the account's owner. */
    @POST
    @Path("/reply")
    public Object reply(@PathParam("public_identifier") String slug, String body) {
        Reply wanted = json.control(body, Reply.class);
        world.alone(() -> replies.reply(account(wanted), person(slug), wanted.as(), wanted.text()));
        return new ControlResource.Done("replied");
    }

    /** The person opens the last e-mail of the account. */
    @POST
    @Path("/open")
    public Object open(@PathParam("public_identifier") String slug, String body) {
        Open wanted = json.control(body, Open.class);
        return tracked(world.locked(() -> tracking.open(account(wanted.accountId()), person(slug))), "opened");
    }

    /** The person follows a link in the last e-mail of the account. */
    @POST
    @Path("/click")
    public Object click(@PathParam("public_identifier") String slug, String body) {
        Click wanted = json.control(body, Click.class);
        return tracked(
                world.locked(() -> tracking.click(account(wanted.accountId()), person(slug), wanted.url())), "clicked");
    }

    private static Object tracked(boolean done, String status) {
        if (!done) {
            throw new ControlError(409, null, "the last e-mail from this account to this person is not tracked so");
        }
        return new ControlResource.Done(status);
    }

    private static Object pending(boolean done, String status) {
        if (!done) {
            throw new ControlError(409, null, "no invitation from this account to this person is pending");
        }
        return new ControlResource.Done(status);
    }

    private Account account(Reply wanted) {
        Account account = account(wanted.accountId());
        if (wanted.kind() != null && !wanted.kind().equals(Reply.channel(account))) {
            throw new ControlError(400, "kind", "this account receives kind " + Reply.channel(account));
        }
        if (wanted.as() == Manner.BOUNCE && !account.type().isMailbox()) {
            throw new ControlError(400, "as", "bounce needs a mailbox");
        }
        return account;
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow(() -> new ControlError(404, "account_id", "no such account"));
    }

    private Person person(String slug) {
        return people.find(slug).orElseThrow(() -> new ControlError(404, "public_identifier", "no such person"));
    }

    record Accept(String accountId, @Nullable Long newRelationAfterMs) {
        Accept {
            FieldError.required("account_id", accountId);
            FieldError.atLeast(0, "new_relation_after_ms", newRelationAfterMs);
        }
    }

    record Decline(String accountId) {
        Decline {
            FieldError.required("account_id", accountId);
        }
    }

    record Open(String accountId) {
        Open {
            FieldError.required("account_id", accountId);
        }
    }

    record Click(String accountId, String url) {
        Click {
            FieldError.required("account_id", accountId);
            FieldError.required("url", url);
        }
    }

    record Reply(String accountId, String text, @Nullable String kind, Manner as) {
        Reply {
            FieldError.required("account_id", accountId);
            as = as == null ? Manner.ANSWER : as;
            text = text == null || text.isBlank() ? as.usualWords() : text;
        }

        static String channel(Account account) {
            if (account.type().isMailbox()) {
                return "email";
            }
            return account.type() == dev.overture.sandbox.accounts.AccountType.WHATSAPP ? "whatsapp" : "message";
        }
    }
}
