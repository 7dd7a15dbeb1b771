package io.emall.cpms.ocpp.block;

/** How one version says all that is said for the upkeep of a station. */
public record UpkeepWords(LogWords logs, FirmwareWords firmware, DisplayWords displays, CustomerWords customers) {}
