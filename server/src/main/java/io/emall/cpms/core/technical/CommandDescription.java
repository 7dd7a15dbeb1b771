package io.emall.cpms.core.technical;

/**
 * A command a station can be sent.
 *
 * @param name by which it is sent, the standard's own
 * @param area what it is about, such as {@code configuration}: commands of one area stand together
 * @param title for people
 * @param sentence what it does, for people
 * @param form what its document may hold
 */
public record CommandDescription(String name, String area, String title, String sentence, FieldType.Group form) {}
