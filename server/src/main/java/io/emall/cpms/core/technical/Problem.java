package io.emall.cpms.core.technical;

/**
 * What is wrong with a document.
 *
 * @param path where, such as {@code csChargingProfiles.stackLevel} or {@code key[0]}; empty for all of it
 * @param words such as "is missing", without the value
 */
public record Problem(String path, String words) {}
