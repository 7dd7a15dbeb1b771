package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.wire.ocpp.v16.ChargePointErrorCode;
import io.emall.wire.ocpp.v16.ChargePointStatus;
import io.emall.wire.ocpp.v16.StatusNotification;
import java.time.Instant;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a status says of faults (OCPP 1.6 §4.9, P-51): Faulted is a malfunction, an error beside another status a warning.
 * A connector that is not Faulted speaks of all its errors; a Faulted one may have more than it says.
 */
final class Faults {
    private final House house;
    private final Spelling<ChargePointStatus> statuses = new Spelling<>(ChargePointStatus.class);
    private final Spelling<ChargePointErrorCode> errors = new Spelling<>(ChargePointErrorCode.class);

    Faults(House house) {
        this.house = house;
    }

    void reported(StationId station, ConnectorNumbers.Address at, StatusNotification status, Instant when) {
        AlarmKey key = AlarmKey.of(station, AlarmKind.MALFUNCTION, code(status)).at(at.evse(), at.connector());
        boolean isFaulted = status.status() == ChargePointStatus.FAULTED;
        boolean isError = status.errorCode() != ChargePointErrorCode.NO_ERROR;
        if (!isFaulted) {
            Predicate<AlarmKey> another = open -> isThere(open, key) && !(isError && open.equals(key));
            house.alarms().clear(station, another, words(status));
        }
        if (isFaulted || isError) {
            Severity severity = isFaulted ? Severity.CRITICAL : Severity.WARNING;
            house.alarms().raise(new AlarmReport(key, severity, words(status), detail(status), when));
        }
    }

    private static boolean isThere(AlarmKey open, AlarmKey key) {
        return open.kind() == key.kind()
                && Objects.equals(open.evse(), key.evse())
                && Objects.equals(open.connector(), key.connector());
    }

    /** The standard's code; where it says nothing, the vendor's makes the difference. */
    private String code(StatusNotification status) {
        boolean isVague = status.errorCode() == ChargePointErrorCode.NO_ERROR
                || status.errorCode() == ChargePointErrorCode.OTHER_ERROR;
        String code = status.errorCode() == ChargePointErrorCode.NO_ERROR
                ? statuses.of(status.status())
                : errors.of(status.errorCode());
        return isVague ? joined(code, status.vendorErrorCode()) : code;
    }

    private String words(StatusNotification status) {
        return joined(statuses.of(status.status()), errors.of(status.errorCode()), status.info());
    }

    private static String detail(StatusNotification status) {
        return joined(
                labelled("vendorErrorCode", status.vendorErrorCode()),
                labelled("vendorId", status.vendorId()),
                labelled("info", status.info()));
    }

    private static @Nullable String labelled(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : label + "=" + value;
    }

    private static String joined(@Nullable String... parts) {
        StringJoiner words = new StringJoiner(" ");
        for (@Nullable String part : parts) {
            if (part != null && !part.isBlank()) {
                words.add(part);
            }
        }
        return words.toString();
    }
}
