package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmBook;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmPolicy;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Alarms.Filter;
import io.emall.cpms.core.alarm.Occasion;
import io.emall.cpms.core.alarm.OpenAlarms;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Dispatch;
import io.emall.cpms.core.notice.Notices.Told;
import io.emall.cpms.core.notice.Recipient;
import io.emall.cpms.core.notice.RecipientId;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.courier.MailServer;
import io.emall.cpms.courier.MailSettings;
import io.emall.cpms.courier.Posts;
import io.emall.cpms.courier.WebhookReceiver;
import io.emall.cpms.net.Addresses;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What alarms cause to be told: from the real database over real sockets, with a clock the test turns. */
class DispatchTest implements FailedExchanges {
    private static final AlarmKey FAULT = AlarmKey.of(new StationId("D1"), AlarmKind.MALFUNCTION, "GroundFailure")
            .at(1, 1);
    private static final RecipientId ADA = new RecipientId(new UUID(0, 1));
    private static final RecipientId HOOK = new RecipientId(new UUID(0, 2));

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final MailServer mail = new MailServer();
    private final WebhookReceiver hook = new WebhookReceiver();
    private final List<Failure> failures = new ArrayList<>();
    private final AlarmDesk desk = new AlarmDesk(new AlarmBook(
            STORE.alarms,
            new OpenAlarms(STORE.alarms),
            STORE.notices,
            new PostgresTransactions(STORE.transaction),
            new Signals(),
            new Uuids(STORE.clock),
            STORE.clock,
            AlarmPolicy.STANDARD));
    private final Posts posts = posts(mail.port(), true);
    private final Dispatch dispatch = dispatch(posts);

    private static Posts posts(int port, boolean privately) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return new Posts(
                new MailSettings(
                        "localhost",
                        port,
                        "",
                        "",
                        "cpms@example.com",
                        MailSettings.Security.NONE,
                        Duration.ofMillis(500)),
                texts,
                ZoneOffset.UTC,
                "https://cpms.example.com",
                STORE.recipients,
                new Addresses(privately, privately),
                STORE.clock);
    }

    private Dispatch dispatch(Posts through) {
        return new Dispatch(STORE.notices, STORE.recipients, through, this, Runnable::run, STORE.clock);
    }

    @BeforeEach
    void recipients() {
        STORE.sql.sql("truncate alarm, alarm_recipient cascade").update();
        STORE.recipients.save(
                new Recipient.Mail(ADA, "ada@example.com", Severity.CRITICAL, Locale.ENGLISH),
                null,
                STORE.clock.instant());
        STORE.recipients.save(
                new Recipient.Webhook(HOOK, URI.create(hook.url()), Severity.WARNING),
                new Secret("s3cret"),
                STORE.clock.instant());
    }

    @AfterEach
    void close() throws Exception {
        mail.close();
        hook.close();
        posts.close();
    }

    @Test
    void anAlarmAndItsEndAreToldOnceEach() {
        raise(FAULT, Severity.CRITICAL, "RCD <tripped>");
        dispatch.round();
        dispatch.round();
        assertThat(mail.mails).hasSize(1);
        assertThat(mail.recipients).containsExactly("ada@example.com");
        assertThat(mail.mails.getFirst())
                .contains("From: cpms@example.com", "Auto-Submitted: auto-generated", "RCD <tripped>")
                .contains("https://cpms.example.com/alarms/" + only().id());
        assertThat(hook.posts).hasSize(1);
        assertThat(hook.posts.getFirst().isSignedWith("s3cret")).isTrue();
        assertThat(hook.posts.getFirst().isSignedWith("guess")).isFalse();
        assertThat(hook.posts.getFirst().body())
                .contains("\"occasion\":\"RAISED\"", "\"stationId\":\"D1\"", "\"severity\":\"CRITICAL\"");

        desk.clear(FAULT, "NoError");
        dispatch.round();
        assertThat(hook.posts).hasSize(1);
        STORE.clock.turn(AlarmPolicy.STANDARD.settle());
        dispatch.round();
        assertThat(hook.posts.getLast().body()).contains("\"occasion\":\"CLEARED\"", "\"state\":\"CLEARED\"");
        assertThat(mail.mails).hasSize(2);
        assertThat(STORE.notices.of(only().id())).hasSize(4).allSatisfy(told -> assertThat(told.sentAt())
                .isNotNull());
    }

    @Test
    void milderAlarmsAreToldOnlyToWhoWantsThem() {
        raise(FAULT, Severity.WARNING, "warm");
        dispatch.round();
        assertThat(hook.posts).hasSize(1);
        assertThat(mail.mails).isEmpty();
    }

    @Test
    void aFlappingContactIsToldOnceAtEachEnd() {
        for (int i = 0; i < 50; i++) {
            raise(FAULT, Severity.CRITICAL, "now");
            dispatch.round();
            desk.clear(FAULT, "NoError");
            STORE.clock.turn(Duration.ofSeconds(20));
            dispatch.round();
        }
        STORE.clock.turn(AlarmPolicy.STANDARD.settle());
        dispatch.round();
        assertThat(mail.mails).hasSize(2);
    }

    @Test
    void whatIsDueTogetherIsOneMail() {
        for (int i = 0; i < 30; i++) {
            raise(AlarmKey.of(new StationId("D" + i), AlarmKind.OFFLINE, "Offline"), Severity.CRITICAL, "");
        }
        dispatch.round();
        assertThat(mail.mails).hasSize(1);
        assertThat(mail.mails.getFirst()).contains("D0", "D29");
        assertThat(hook.posts).hasSize(30);
    }

    @Test
    void aDeadMailServerKeepsNoWebhookWaitingAndIsTriedAgainLater() throws Exception {
        try (MailServer dead = MailServer.silent();
                Posts through = posts(dead.port(), true)) {
            raise(FAULT, Severity.CRITICAL, "now");
            dispatch(through).round();
            assertThat(hook.posts).hasSize(1);
        }
        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().who()).isEqualTo("mail ada@example.com");
        assertThat(failures.getFirst().retryAt()).isNotNull();

        dispatch.round();
        assertThat(mail.mails).isEmpty();
        STORE.clock.turn(Duration.ofSeconds(31));
        dispatch.round();
        assertThat(mail.mails).hasSize(1);
        assertThat(hook.posts).hasSize(1);
    }

    @Test
    void aReceiverThatAlwaysFailsIsGivenUpAfterADayAndTriedEverMoreRarely() {
        hook.status.set(500);
        raise(FAULT, Severity.WARNING, "now");
        raise(FAULT.at(2, 1), Severity.WARNING, "now");
        for (int minute = 0; minute < 26 * 60; minute++) {
            dispatch.round();
            STORE.clock.turn(Duration.ofMinutes(1));
        }
        assertThat(hook.posts).hasSizeBetween(20, 70);
        List<Told> told =
                STORE.notices.of(STORE.alarms.latest(FAULT).orElseThrow().id());
        assertThat(told).extracting(Told::givenUp).containsExactly(true);
        assertThat(told.getFirst().lastError()).isEqualTo("it answered HTTP 500");
    }

    @Test
    void aRedirectIsNotFollowed() {
        hook.status.set(302);
        raise(FAULT, Severity.WARNING, "now");
        dispatch.round();
        assertThat(failures).extracting(Failure::why).containsExactly("it answered HTTP 302");
    }

    @Test
    void whyNobodyIsReachedIsSaidInWords() throws Exception {
        mail.close();
        hook.close();
        raise(FAULT, Severity.CRITICAL, "now");
        dispatch.round();
        assertThat(failures)
                .hasSize(2)
                .extracting(Failure::why)
                .containsOnly("the connection was refused: nothing listens at that host and port");
    }

    /** As after a kill -9 between sending and noting it. */
    @Test
    void whatWasClaimedAndNotConfirmedIsSentAgainWithTheSameId() {
        raise(FAULT, Severity.WARNING, "now");
        var claimed = STORE.notices.claim(
                HOOK, 1, STORE.clock.instant(), STORE.clock.instant().plusSeconds(120));
        assertThat(claimed).hasSize(1);
        assertThat(claimed.getFirst().occasion()).isEqualTo(Occasion.RAISED);
        dispatch.round();
        assertThat(hook.posts).isEmpty();
        STORE.clock.turn(Duration.ofSeconds(121));
        dispatch.round();
        assertThat(hook.posts).hasSize(1);
        assertThat(hook.posts.getFirst().body())
                .contains("\"id\":\"" + claimed.getFirst().id() + "\"");
    }

    @Test
    void ourOwnNetworkIsNotCalledUnlessAllowed() {
        try (Posts strict = posts(mail.port(), false)) {
            raise(FAULT, Severity.WARNING, "now");
            dispatch(strict).round();
        }
        assertThat(hook.posts).isEmpty();
        assertThat(failures.getFirst().why()).contains("network");
    }

    @Test
    void strangersWordsMakeNoHeaders() {
        raise(FAULT, Severity.CRITICAL, "x\r\nBcc: victim@example.com\r\n\r\nhello");
        dispatch.round();
        assertThat(mail.recipients).containsExactly("ada@example.com");
        assertThat(mail.mails.getFirst()).doesNotContain("\nBcc:");
    }

    @Test
    void aRecipientIsChangedAndRemovedWithWhatWaits() {
        raise(FAULT, Severity.CRITICAL, "now");
        STORE.recipients.save(
                new Recipient.Webhook(HOOK, URI.create(hook.url()), Severity.NOTICE), null, STORE.clock.instant());
        assertThat(STORE.recipients.secret(HOOK)).contains(new Secret("s3cret"));
        assertThat(STORE.recipients.save(
                        new Recipient.Mail(HOOK, "ada@example.com", Severity.NOTICE, Locale.ITALIAN),
                        null,
                        STORE.clock.instant()))
                .isFalse();
        assertThat(STORE.recipients.remove(HOOK)).isTrue();
        assertThat(STORE.notices.waiting(STORE.clock.instant())).containsExactly(ADA);
        assertThat(STORE.recipients.all())
                .containsExactly(new Recipient.Mail(ADA, "ada@example.com", Severity.CRITICAL, Locale.ENGLISH));
    }

    private void raise(AlarmKey key, Severity severity, String words) {
        desk.raise(new AlarmReport(key, severity, words, STORE.clock.instant()));
    }

    private static Alarm only() {
        List<Alarm> all =
                STORE.alarms.page(new Filter(null, null, null, null), null, 10).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Override
    public void record(Failure failure) {
        failures.add(failure);
    }

    @Override
    public List<Failure> latest(@Nullable String who, int limit) {
        return failures;
    }
}
