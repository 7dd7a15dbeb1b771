package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/**
 * What an alarm is about. Reports with equal keys belong to one alarm.
 *
 * @param station null for what concerns the whole installation
 * @param evse the EVSE's number at the station; null for the whole station
 * @param connector null for the whole EVSE
 * @param code what is wrong, such as {@code GroundFailure}; made one short printable line
 */
public record AlarmKey(
        @Nullable StationId station,
        @Nullable Integer evse,
        @Nullable Integer connector,
        AlarmKind kind,
        String code) {

    private static final int LONGEST_CODE = 160;
    private static final String TOO_MANY = "TooManyAlarms";

    public AlarmKey {
        code = Words.line(code, LONGEST_CODE);
    }

    /** Something about a whole station. */
    public static AlarmKey of(StationId station, AlarmKind kind, String code) {
        return new AlarmKey(station, null, null, kind, code);
    }

    /** Something about the whole installation. */
    public static AlarmKey ofInstallation(AlarmKind kind, String code) {
        return new AlarmKey(null, null, null, kind, code);
    }

    /** The same trouble at one of the station's connectors; 0 stands for the whole. */
    public AlarmKey at(int evseNumber, int connectorNumber) {
        return new AlarmKey(
                station,
                evseNumber == 0 ? null : evseNumber,
                connectorNumber == 0 ? null : connectorNumber,
                kind,
                code);
    }

    /** The alarm that stands for all that found no room. */
    AlarmKey tooMany() {
        return new AlarmKey(station, null, null, AlarmKind.SYSTEM, TOO_MANY);
    }

    /** As one text that no other key has. */
    public String text() {
        return place() + "/" + part(evse) + "/" + part(connector) + "/" + kind + "/" + code;
    }

    /** The station, or the empty text for the installation. */
    public String place() {
        return station == null ? "" : station.value();
    }

    private static String part(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
