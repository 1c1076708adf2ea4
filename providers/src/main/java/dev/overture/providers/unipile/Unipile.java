package dev.overture.providers.unipile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.providers.AccountReader;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.MessageSender;
import dev.overture.providers.PeopleSearch;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.SentReader;
import dev.overture.providers.unipile.client.AccountsClient;
import dev.overture.providers.unipile.client.ChatWrites;
import dev.overture.providers.unipile.client.ChatsClient;
import dev.overture.providers.unipile.client.EmailWrites;
import dev.overture.providers.unipile.client.EmailsClient;
import dev.overture.providers.unipile.client.HostedAuthClient;
import dev.overture.providers.unipile.client.InmailBalances;
import dev.overture.providers.unipile.client.InvitationWrites;
import dev.overture.providers.unipile.client.InvitationsClient;
import dev.overture.providers.unipile.client.ProfileVisits;
import dev.overture.providers.unipile.client.SearchClient;
import dev.overture.providers.unipile.client.UsersClient;
import dev.overture.providers.unipile.client.WebhooksClient;
import dev.overture.providers.unipile.http.AnswerDecoder;
import dev.overture.providers.unipile.http.ErrorAnswerDecoder;
import dev.overture.providers.unipile.http.UnipileJson;
import dev.overture.providers.unipile.http.UnipileTransport;
import feign.Feign;
import feign.Retryer;
import feign.Target;
import feign.form.FormEncoder;
import feign.jackson.JacksonEncoder;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A connection to one Unipile installation. Safe for use by many threads. The raw clients throw {@code
 * UnipileException}; the capabilities answer with data.
 */
public final class Unipile implements AutoCloseable {

    private final UnipileTransport transport;
    private final Feign feign;
    private final String baseUrl;
    private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();
    private final MessageSender sender;
    private final SentReader sentReader;
    private final ProfileReader profileReader;
    private final InmailCredits inmailCredits;
    private final AccountReader accountReader;
    private final PeopleSearch peopleSearch;

    private Unipile(UnipileConfig config, InstantSource clock) {
        ObjectMapper mapper = UnipileJson.mapper();
        this.transport = new UnipileTransport(
                config.apiKey(), config.connectTimeout(), config.writeDeadline(), config.readDeadline(), clock);
        this.feign = Feign.builder()
                .client(transport)
                .encoder(new FormEncoder(new JacksonEncoder(mapper)))
                .decoder(new AnswerDecoder(mapper))
                .errorDecoder(new ErrorAnswerDecoder(mapper, clock))
                .retryer(Retryer.NEVER_RETRY)
                .build();
        this.baseUrl = config.baseUrl().toString();
        AccountPresence presence = new AccountPresence(accounts());
        this.profileReader = new UnipileProfileReader(users(), presence, config.readDeadline());
        this.accountReader = new UnipileAccountReader(accounts(), users(), invitations(), chats());
        this.peopleSearch = new UnipilePeopleSearch(search(), accounts());
        this.inmailCredits = new UnipileInmailCredits(client(InmailBalances.class));
        this.sentReader = new UnipileSentReader(
                accounts(),
                new InvitationLook(profileReader, invitations()),
                new ChatLook(chats()),
                new EmailLook(emails()));
        InvitationWrites invitationWrites = client(InvitationWrites.class);
        this.sender = new UnipileSender(
                invitationWrites,
                client(ChatWrites.class),
                client(EmailWrites.class),
                client(ProfileVisits.class),
                new WithdrawalSender(invitations(), invitationWrites),
                presence,
                mapper,
                config.writeDeadline());
    }

    /** Makes a connection, without any call. The clock decides what is too late to be written. */
    public static Unipile connect(UnipileConfig config, InstantSource clock) {
        return new Unipile(config, clock);
    }

    /** Writes messages. */
    public MessageSender sender() {
        return sender;
    }

    /** Looks for messages that were written. */
    public SentReader sentReader() {
        return sentReader;
    }

    /** Looks people up. */
    public ProfileReader profileReader() {
        return profileReader;
    }

    /** Reads what happened on accounts. */
    public AccountReader accountReader() {
        return accountReader;
    }

    /** Searches for people. */
    public PeopleSearch peopleSearch() {
        return peopleSearch;
    }

    /** Tells how many InMails an account has left. */
    public InmailCredits inmailCredits() {
        return inmailCredits;
    }

    /** Linked accounts. */
    public AccountsClient accounts() {
        return client(AccountsClient.class);
    }

    /** Links for linking accounts. */
    public HostedAuthClient hostedAuth() {
        return client(HostedAuthClient.class);
    }

    /** People and connections. */
    public UsersClient users() {
        return client(UsersClient.class);
    }

    /** Pending invitations. */
    public InvitationsClient invitations() {
        return client(InvitationsClient.class);
    }

    /** Chats and messages. */
    public ChatsClient chats() {
        return client(ChatsClient.class);
    }

    /** Mailboxes. */
    public EmailsClient emails() {
        return client(EmailsClient.class);
    }

    /** LinkedIn's search. */
    public SearchClient search() {
        return client(SearchClient.class);
    }

    /** Where webhooks go. */
    public WebhooksClient webhooks() {
        return client(WebhooksClient.class);
    }

    <T> T client(Class<T> type) {
        return type.cast(clients.computeIfAbsent(
                type, unused -> feign.newInstance(new Target.HardCodedTarget<>(type, baseUrl))));
    }

    /** Breaks off calls under way; nothing can be sent behind it. */
    @Override
    public void close() {
        transport.close();
    }
}
