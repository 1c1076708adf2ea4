package dev.overture.sandbox;

import dev.overture.sandbox.accounts.AccountHealth;
import dev.overture.sandbox.accounts.AccountResource;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.accounts.HostedLinkResource;
import dev.overture.sandbox.accounts.HostedLinks;
import dev.overture.sandbox.accounts.HostedPageResource;
import dev.overture.sandbox.chats.AttendeeResource;
import dev.overture.sandbox.chats.ChatAttendeeResource;
import dev.overture.sandbox.chats.ChatReadResource;
import dev.overture.sandbox.chats.ChatResource;
import dev.overture.sandbox.chats.ChatViews;
import dev.overture.sandbox.chats.Chats;
import dev.overture.sandbox.chats.Conversations;
import dev.overture.sandbox.chats.InmailCredits;
import dev.overture.sandbox.chats.MessageResource;
import dev.overture.sandbox.chats.Messenger;
import dev.overture.sandbox.chats.Seats;
import dev.overture.sandbox.control.AccountControlResource;
import dev.overture.sandbox.control.ControlResource;
import dev.overture.sandbox.control.Declarer;
import dev.overture.sandbox.control.PeopleControlResource;
import dev.overture.sandbox.emails.EmailResource;
import dev.overture.sandbox.emails.MailAnswers;
import dev.overture.sandbox.emails.MailTracking;
import dev.overture.sandbox.emails.Mailboxes;
import dev.overture.sandbox.emails.Mailer;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Faults;
import dev.overture.sandbox.faults.WebhookFaults;
import dev.overture.sandbox.invitations.Answers;
import dev.overture.sandbox.invitations.InvitationResource;
import dev.overture.sandbox.invitations.InvitationViews;
import dev.overture.sandbox.invitations.Invitations;
import dev.overture.sandbox.invitations.RelationResource;
import dev.overture.sandbox.invitations.Relations;
import dev.overture.sandbox.judge.Court;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.ProfileViews;
import dev.overture.sandbox.people.UserResource;
import dev.overture.sandbox.people.Visits;
import dev.overture.sandbox.replies.Readers;
import dev.overture.sandbox.replies.Replies;
import dev.overture.sandbox.search.SearchResource;
import dev.overture.sandbox.search.SearchResults;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.webhooks.Courier;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.webhooks.WebhookResource;
import dev.overture.sandbox.webhooks.Webhooks;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.util.List;

/** Puts the parts of the sandbox together. */
final class Sandbox implements AutoCloseable {
    private final World world;
    private final Courier courier;
    private final List<Object> resources;

    Sandbox(World world, int createStatus) {
        this.world = world;
        this.courier = new Courier(world);

        Ledger ledger = new Ledger();
        Accounts accounts = new Accounts(world);
        People people = new People(world);
        Relations relations = new Relations(world);
        Webhooks webhooks = new Webhooks(world);
        Faults faults = new Faults(world, people);
        WebhookFaults webhookFaults = new WebhookFaults(world);
        Outbox outbox = new Outbox(world, accounts, webhooks, webhookFaults, courier);
        AccountHealth health = new AccountHealth(accounts, outbox);
        HostedLinks links = new HostedLinks(world, accounts, health, outbox);
        Sends sends = new Sends(ledger);
        Chats chats = new Chats(world);
        Conversations conversations = new Conversations(chats, people, outbox, ledger);
        InmailCredits credits = new InmailCredits();
        Messenger messenger = new Messenger(people, relations, chats, conversations, sends, credits);
        Invitations invitations = new Invitations(world, people, relations, sends);
        Answers answers = new Answers(world, people, invitations, relations, conversations, outbox, ledger);
        Mailboxes mailboxes = new Mailboxes(people);
        Mailer mailer = new Mailer(world, people, mailboxes, sends, outbox);
        Replies replies = new Replies(world, conversations, new MailAnswers(world, mailboxes, outbox, ledger));
        MailTracking tracking = new MailTracking(world, mailboxes, outbox);
        Readers readers = new Readers(tracking);
        Visits visits = new Visits();
        sends.listen(answers);
        sends.listen(replies);
        sends.listen(readers);

        List<Resettable> state = List.of(
                ledger,
                accounts,
                people,
                relations,
                webhooks,
                faults,
                webhookFaults,
                outbox,
                links,
                chats,
                credits,
                invitations,
                mailboxes,
                replies,
                readers,
                visits);
        FaultGate gate = new FaultGate(world, faults, createStatus);
        ChatViews chatViews = new ChatViews(accounts, people);
        Seats seats = new Seats(accounts, people, relations, chats, chatViews);
        this.resources = List.of(
                new AccountResource(gate, accounts, health),
                new HostedLinkResource(links, createStatus),
                new HostedPageResource(links),
                new UserResource(gate, accounts, people, new ProfileViews(people, relations, invitations), visits),
                new InvitationResource(world, gate, accounts, invitations, new InvitationViews(people)),
                new RelationResource(gate, accounts, relations, people),
                new ChatResource(world, gate, accounts, chats, messenger),
                new ChatReadResource(gate, chats, chatViews),
                new MessageResource(gate, chats, chatViews),
                new AttendeeResource(gate, seats, chats, chatViews),
                new ChatAttendeeResource(gate, chats, seats),
                new EmailResource(gate, accounts, mailboxes, mailer),
                new SearchResource(gate, accounts, new SearchResults(people, relations, invitations), credits),
                new WebhookResource(world, webhooks, accounts, createStatus),
                new ControlResource(
                        world,
                        new Declarer(accounts, people, relations, webhooks),
                        ledger,
                        visits,
                        new Court(ledger, accounts, people),
                        faults,
                        webhookFaults,
                        state),
                new PeopleControlResource(world, accounts, people, answers, replies, tracking),
                new AccountControlResource(world, accounts, health));
    }

    /** The JAX-RS resources of vendor and control routes. */
    List<Object> resources() {
        return resources;
    }

    @Override
    public void close() {
        world.close();
        courier.close();
    }
}
