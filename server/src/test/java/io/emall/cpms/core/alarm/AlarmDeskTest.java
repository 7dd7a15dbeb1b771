package io.emall.cpms.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.alarm.AlarmState.Acknowledged;
import io.emall.cpms.core.alarm.AlarmState.Cleared;
import io.emall.cpms.core.alarm.AlarmState.Open;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlarmDeskTest {
    private static final StationId STATION = new StationId("CP1");
    private static final AlarmKey FAULT =
            AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "GroundFailure").at(1, 1);
    private static final Actor MAX = new Actor(new UserId(new UUID(0, 1)), "max", Role.MAINTAINER);

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final MemoryAlarms kept = new MemoryAlarms();
    private final AlarmBook book = kept.book(() -> now, AlarmPolicy.STANDARD);
    private final AlarmDesk desk = new AlarmDesk(book);
    private final AlarmCare care = new AlarmCare(book);

    @Test
    void repeatedReportsAreOneAlarmAndOneMessage() {
        report(FAULT, Severity.CRITICAL);
        later(Duration.ofMinutes(1));
        report(FAULT, Severity.CRITICAL);
        report(FAULT, Severity.CRITICAL);

        Alarm alarm = only();
        assertThat(alarm.count()).isEqualTo(3);
        assertThat(alarm.state()).isEqualTo(new Open());
        assertThat(Duration.between(alarm.firstSeen(), alarm.lastSeen())).isEqualTo(Duration.ofMinutes(1));
        assertThat(told()).containsExactly(Occasion.RAISED);
    }

    @Test
    void anotherPlaceKindOrCodeIsAnotherAlarm() {
        report(FAULT, Severity.CRITICAL);
        report(FAULT.at(1, 2), Severity.CRITICAL);
        report(FAULT.at(0, 0), Severity.CRITICAL);
        report(AlarmKey.of(STATION, AlarmKind.SECURITY, "GroundFailure"), Severity.CRITICAL);
        report(AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "HighTemperature"), Severity.CRITICAL);
        report(AlarmKey.ofInstallation(AlarmKind.SECURITY, "GroundFailure"), Severity.CRITICAL);

        assertThat(kept.all).hasSize(6);
    }

    @Test
    void aFlappingContactIsOneAlarmWithOneMessageAtEachEnd() {
        for (int i = 0; i < 100; i++) {
            report(FAULT, Severity.CRITICAL);
            later(Duration.ofSeconds(20));
            desk.clear(FAULT, "NoError");
            later(Duration.ofSeconds(20));
        }
        assertThat(only().count()).isEqualTo(100);
        assertThat(kept.news)
                .extracting(MemoryAlarms.News::occasion)
                .containsExactly(Occasion.RAISED, Occasion.CLEARED);
        assertThat(kept.news.getLast().due()).isEqualTo(now.minusSeconds(20).plus(AlarmPolicy.STANDARD.settle()));
    }

    @Test
    void whatReturnsAfterItSettledIsANewEpisode() {
        report(FAULT, Severity.CRITICAL);
        desk.clear(FAULT, "NoError");
        later(AlarmPolicy.STANDARD.settle());
        report(FAULT, Severity.CRITICAL);

        assertThat(kept.all.values()).extracting(Alarm::isLasting).containsExactly(false, true);
        assertThat(told()).containsExactly(Occasion.RAISED, Occasion.CLEARED, Occasion.RAISED);
    }

    @Test
    void worseIsToldAndMilderIsNot() {
        report(FAULT, Severity.WARNING);
        report(FAULT, Severity.CRITICAL);
        report(FAULT, Severity.WARNING);
        report(FAULT, Severity.CRITICAL);

        assertThat(told()).containsExactly(Occasion.RAISED, Occasion.RAISED);
        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatNobodyAcknowledgesIsToldOnceMoreAfterHours() {
        report(FAULT, Severity.CRITICAL);
        later(AlarmPolicy.STANDARD.remind());
        report(FAULT, Severity.CRITICAL);
        report(FAULT, Severity.CRITICAL);
        assertThat(told()).containsExactly(Occasion.RAISED, Occasion.STILL);

        care.acknowledge(MAX, only().id(), "on my way");
        later(AlarmPolicy.STANDARD.remind());
        report(FAULT, Severity.CRITICAL);
        assertThat(told()).containsExactly(Occasion.RAISED, Occasion.STILL);
    }

    @Test
    void whoAcknowledgesIsRememberedUntilAfterTheEnd() {
        report(FAULT, Severity.CRITICAL);
        Acknowledged seen = new Acknowledged("max", now, "on my way");

        assertThat(care.acknowledge(MAX, only().id(), "on my way")).isInstanceOf(Handled.Done.class);
        assertThat(only().state()).isEqualTo(seen);
        report(FAULT, Severity.CRITICAL);
        assertThat(only().state()).isEqualTo(seen);
        desk.clear(FAULT, "NoError");
        assertThat(only().state()).isEqualTo(new Cleared(seen, now, null, "NoError"));
        assertThat(care.acknowledge(MAX, only().id(), "again")).isInstanceOf(Handled.IsOver.class);
        assertThat(care.close(MAX, new AlarmId(new UUID(0, 9)), "?")).isInstanceOf(Handled.NoSuchAlarm.class);
        assertThat(kept.steps(only().id()))
                .extracting(AlarmStep::kind)
                .containsExactly(
                        AlarmStep.Kind.CLEARED,
                        AlarmStep.Kind.REPEATED,
                        AlarmStep.Kind.ACKNOWLEDGED,
                        AlarmStep.Kind.RAISED);
    }

    @Test
    void clearingWhatIsNotOpenAsksNoDatabase() {
        desk.clear(FAULT, "NoError");
        int before = kept.asked;
        for (int i = 0; i < 10; i++) {
            desk.clear(FAULT, "NoError");
            desk.clear(STATION, key -> true, "NoError");
        }
        assertThat(kept.asked).isEqualTo(before);
    }

    @Test
    void anAlarmAnotherNodeRaisedIsClearedHereAfterARound() {
        report(FAULT, Severity.CRITICAL);
        AlarmDesk otherNode = new AlarmDesk(kept.book(() -> now, AlarmPolicy.STANDARD));
        otherNode.clear(STATION, key -> key.kind() == AlarmKind.MALFUNCTION, "NoError");
        assertThat(only().isLasting()).isFalse();
        later(AlarmPolicy.STANDARD.settle());
        otherNode.raise(new AlarmReport(FAULT, Severity.CRITICAL, "again", now));
        desk.round();
        desk.clear(FAULT, "NoError");
        assertThat(kept.open()).isEmpty();
    }

    @Test
    void tenThousandDifferentCodesAreFiftyAlarmsAndOneThatSaysSo() {
        for (int i = 0; i < 10_000; i++) {
            report(AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "E" + i), Severity.WARNING);
        }
        assertThat(kept.all).hasSize(AlarmPolicy.STANDARD.mostPerStation() + 1);
        assertThat(kept.open()).contains("-/- SYSTEM TooManyAlarms CRITICAL");
        assertThat(kept.news).hasSize(AlarmPolicy.STANDARD.mostPerStation() + 1);
        assertThat(book.open().critical()).isEqualTo(1);

        report(AlarmKey.of(new StationId("CP2"), AlarmKind.MALFUNCTION, "E1"), Severity.WARNING);
        assertThat(kept.all).hasSize(AlarmPolicy.STANDARD.mostPerStation() + 2);
    }

    @Test
    void thoseThatComeAndGoOneByOneAreBoundedToo() {
        for (int i = 0; i < 10_000; i++) {
            AlarmKey key = AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "E" + i);
            report(key, Severity.WARNING);
            desk.clear(key, "NoError");
        }
        assertThat(kept.all).hasSizeLessThan(AlarmPolicy.STANDARD.mostPerStation() + 2);
    }

    @Test
    void whatMerelyHappenedIsPutAwayOnceItIsSeenOrFaded() {
        AlarmKey tamper = AlarmKey.of(STATION, AlarmKind.SECURITY, "TamperDetectionActivated");
        AlarmKey start = AlarmKey.of(STATION, AlarmKind.SECURITY, "StartupOfTheDevice");
        report(tamper, Severity.CRITICAL);
        report(start, Severity.NOTICE);
        report(FAULT, Severity.NOTICE);
        desk.round();
        assertThat(kept.open()).hasSize(3);

        later(AlarmPolicy.STANDARD.fade().plusSeconds(1));
        desk.round();
        assertThat(kept.open()).hasSize(2);

        kept.lasting().forEach(alarm -> care.acknowledge(MAX, alarm.id(), "seen"));
        desk.round();
        assertThat(kept.open()).containsExactly("1/1 MALFUNCTION GroundFailure NOTICE");
    }

    @Test
    void strangersWordsBecomeOneShortPrintableLine() {
        desk.raise(new AlarmReport(
                AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "E\n1\u0000"),
                Severity.WARNING,
                "hot\r\nSubject: x\u202e\ud800",
                "x".repeat(50_000),
                now));

        Alarm alarm = only();
        assertThat(alarm.key().code()).isEqualTo("E 1");
        assertThat(alarm.words()).isEqualTo("hot  Subject: x");
        assertThat(alarm.detail()).hasSize(2_000).endsWith("x…");
    }

    private void report(AlarmKey key, Severity severity) {
        desk.raise(new AlarmReport(key, severity, "as the station says", now));
    }

    private void later(Duration by) {
        now = now.plus(by);
    }

    private Alarm only() {
        assertThat(kept.all).hasSize(1);
        return kept.all.values().iterator().next();
    }

    private List<Occasion> told() {
        return kept.news.stream().map(MemoryAlarms.News::occasion).toList();
    }
}
