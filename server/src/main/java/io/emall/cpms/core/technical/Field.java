package io.emall.cpms.core.technical;

/**
 * One field of a command's form.
 *
 * @param name in the document
 * @param label for people, made from the name
 * @param required whether the document is refused without it
 * @param secret whether its value is kept nowhere and not shown while it is typed
 */
public record Field(String name, String label, boolean required, boolean secret, FieldType type) {}
