package io.emall.cpms.core.supply;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.DsoId;
import java.time.Instant;
import java.util.List;

/** Tells people how DSOs do: alarms, the log of failed exchanges, open pages. */
public final class SupplyNews {

    private static final String SILENT = "DsoUnreachable ";
    private static final String WRONG = "DsoTellsNonsense ";
    private static final String LATE = "DsoIsLate ";

    private final AlarmDesk alarms;
    private final FailedExchanges failures;
    private final Signals signals;

    public SupplyNews(AlarmDesk alarms, FailedExchanges failures, Signals signals) {
        this.alarms = alarms;
        this.failures = failures;
        this.signals = signals;
    }

    /** One alarm per sort of trouble of a DSO, cleared when none of its feeds has it any more. */
    void tell(Dso dso, List<Feed> feeds, Instant now) {
        for (String code : List.of(SILENT, WRONG, LATE)) {
            AlarmKey key = AlarmKey.ofInstallation(AlarmKind.SUPPLY, code + dso.name());
            feeds.stream()
                    .filter(feed -> code.equals(code(feed)))
                    .findFirst()
                    .ifPresentOrElse(
                            feed -> alarms.raise(new AlarmReport(key, Severity.WARNING, words(feed), now)),
                            () -> alarms.clear(key, ""));
        }
        changed(dso.id());
    }

    /** It is gone, renamed or not asked any more. */
    void forget(Dso dso) {
        for (String code : List.of(SILENT, WRONG, LATE)) {
            alarms.clear(AlarmKey.ofInstallation(AlarmKind.SUPPLY, code + dso.name()), "");
        }
        changed(dso.id());
    }

    void changed(DsoId dso) {
        signals.send(new Signal.SupplyChanged(dso));
    }

    void failed(Dso dso, String what, String why, Instant now, Instant again) {
        failures.record(new Failure(now, "DSO " + dso.name(), what, why, again));
    }

    private static String code(Feed feed) {
        Feed.Trouble trouble = feed.trouble();
        if (trouble == null) {
            return "";
        }
        return switch (trouble.kind()) {
            case UNREACHABLE -> SILENT;
            case LATE, GAPS -> LATE;
            case NONSENSE, WRONG_CURRENCY, IMPOSSIBLE, REPEATED -> WRONG;
        };
    }

    private static String words(Feed feed) {
        Feed.Trouble trouble = feed.trouble();
        return feed.what() + ": " + (trouble == null ? "" : trouble.words());
    }
}
