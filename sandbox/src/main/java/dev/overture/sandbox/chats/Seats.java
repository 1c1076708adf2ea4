package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.invitations.Relations;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import java.util.Comparator;
import java.util.stream.Stream;

/** Who sits in which account's chats; guarded by the world's lock. */
public final class Seats {
    private final Accounts accounts;
    private final People people;
    private final Relations relations;
    private final Chats chats;
    private final ChatViews views;

    public Seats(Accounts accounts, People people, Relations relations, Chats chats, ChatViews views) {
        this.accounts = accounts;
        this.people = people;
        this.relations = relations;
        this.chats = chats;
        this.views = views;
    }

    /** Everybody in any chat, once for each account, newest acquaintance first. */
    Stream<Seat> all() {
        return chats.newestFirst().stream().flatMap(this::in).distinct().sorted(Seat.NEWEST_FIRST);
    }

    /** Everybody in one chat but the owner. */
    Stream<Seat> in(Chat chat) {
        Account account = accounts.ownerOf(chat.accountId());
        return chat.people().stream()
                .map(key -> new Seat(account, people.withKey(key)))
                .sorted(Seat.NEWEST_FIRST);
    }

    Object view(Seat seat) {
        boolean connected = relations.areConnected(seat.account(), seat.person());
        return views.attendeeView(seat.account(), seat.person(), connected);
    }

    record Seat(Account account, Person person) {
        static final Comparator<Seat> NEWEST_FIRST =
                Comparator.<Seat>comparingLong(seat -> seat.person().position()).reversed();

        String id() {
            return Attendee.idOf(account, person);
        }
    }
}
