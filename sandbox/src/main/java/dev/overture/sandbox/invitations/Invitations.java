package dev.overture.sandbox.invitations;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends and withdraws invitations by LinkedIn's rules; guarded by the world's lock. */
public final class Invitations implements Resettable {
    private static final int LONGEST_NOTE = 300;
    private static final Duration COOL_DOWN = Duration.ofDays(21);
    private static final long FIRST_ID = 7_000_000_000_000_000_000L;

    private final Map<String, Invitation> byId = new LinkedHashMap<>();
    private final Map<String, Invitation> latest = new LinkedHashMap<>();
    private final World world;
    private final People people;
    private final Relations relations;
    private final Sends sends;

    public Invitations(World world, People people, Relations relations, Sends sends) {
        this.world = world;
        this.people = people;
        this.relations = relations;
        this.sends = sends;
    }

    /**
     * Sends an invitation.
     *
     * @param at when the request reached the sandbox
     * @throws VendorError when the vendor would refuse; nothing was sent then
     */
    Sent invite(Instant at, Account account, String providerId, @Nullable String note) {
        account.of(AccountType.LINKEDIN).ableToWrite();
        String text = note == null || note.isEmpty() ? null : note;
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw VendorError.of(400, "too_many_characters", "message is at most 300 characters");
        }
        Person person = people.byProviderId(account, providerId);
        refuseRepeat(account, person);
        sends.checkVendorCap(account, Kind.INVITATION, at);
        double before = sends.used(account, Kind.INVITATION, at);
        long position = world.nextSequence();
        Invitation invitation = new Invitation(
                Long.toString(FIRST_ID + position), position, account.id(), person.key(), world.now(), text);
        byId.put(invitation.id(), invitation);
        latest.put(pair(account.id(), person), invitation);
        sends.record(at, account, person, Kind.INVITATION, people.idFor(account, person), text);
        return new Sent(invitation.id(), sends.usage(account, Kind.INVITATION, before, at));
    }

    private void refuseRepeat(Account account, Person person) {
        if (relations.areConnected(account, person)) {
            throw VendorError.of(422, "already_connected", "this person is a connection already");
        }
        Invitation last = latest.get(pair(account.id(), person));
        if (last == null || last.state() == Invitation.State.ACCEPTED) {
            return;
        }
        boolean pending = last.state() == Invitation.State.PENDING;
        Instant free = last.changedAt().plus(world.accelerated(COOL_DOWN));
        if (pending || world.now().isBefore(free)) {
            throw VendorError.of(
                    422, "already_invited_recently", "an invitation is pending, or ended less than three weeks ago");
        }
    }

    /**
     * Takes a pending invitation back.
     *
     * @throws VendorError 404 when no such invitation of this account is pending
     */
    void withdraw(Instant at, Account account, String id) {
        account.of(AccountType.LINKEDIN).ableToWrite();
        Invitation invitation = byId.get(id);
        if (invitation == null
                || !invitation.accountId().equals(account.id())
                || invitation.state() != Invitation.State.PENDING) {
            throw VendorError.notFound("Invitation");
        }
        invitation.become(Invitation.State.WITHDRAWN, world.now());
        Person person = people.withKey(invitation.person());
        sends.record(at, account, person, Kind.WITHDRAWAL, people.idFor(account, person), null);
    }

    /** The last invitation from the account to the person, whatever became of it. */
    public Optional<Invitation> last(String accountId, Person person) {
        return Optional.ofNullable(latest.get(pair(accountId, person)));
    }

    /** The person behind an invitation's id, if there is such an invitation. */
    Optional<String> recipientOf(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(found -> people.withKey(found.person()).publicIdentifier());
    }

    List<Invitation> pendingNewestFirst(Account account) {
        return byId.values().stream()
                .filter(each -> each.accountId().equals(account.id()))
                .filter(each -> each.state() == Invitation.State.PENDING)
                .sorted(Comparator.comparingLong(Invitation::position).reversed())
                .toList();
    }

    private static String pair(String accountId, Person person) {
        return accountId + "|" + person.key();
    }

    @Override
    public void reset() {
        byId.clear();
        latest.clear();
    }

    record Sent(String invitationId, @Nullable Integer usage) {}
}
