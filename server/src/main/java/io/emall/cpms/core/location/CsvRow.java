package io.emall.cpms.core.location;

import java.util.List;
import java.util.Map;

/**
 * A row of a table of static data.
 *
 * @param line its line in the file, from 1
 * @param cells by column name, trimmed; absent and empty mean the same
 */
public record CsvRow(int line, Map<String, String> cells) {

    /** The columns in their usual order; those in {@link #REQUIRED} must be filled in every row. */
    public static final List<String> COLUMNS = List.of(
            "location_id",
            "location_name",
            "street",
            "city",
            "postal_code",
            "country",
            "latitude",
            "longitude",
            "zone",
            "station_id",
            "evse_uid",
            "evse_number",
            "evse_id",
            "connector_id",
            "connector_number",
            "standard",
            "format",
            "power_type",
            "voltage",
            "amperage",
            "max_power_w");

    public static final List<String> REQUIRED = List.of(
            "location_id",
            "location_name",
            "street",
            "city",
            "country",
            "latitude",
            "longitude",
            "station_id",
            "evse_uid",
            "evse_number",
            "connector_id",
            "standard",
            "format",
            "power_type",
            "voltage",
            "amperage");

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What is wrong with a row: where, why, and what stood there. */
    public record Problem(int line, String column, Fault fault, String value) {}

    /** The portal has a sentence for each. */
    public enum Fault {
        EMPTY_FILE,
        NOT_TEXT,
        QUOTE_NOT_CLOSED,
        UNKNOWN_COLUMN,
        MISSING,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_AN_ID,
        UNKNOWN_VALUE,
        CONTRADICTS_EARLIER_ROW,
        DUPLICATE,
        TAKEN
    }
}
