package io.emall.cpms.core.file;

import java.time.Instant;

/**
 * A file that came.
 *
 * @param stored the name it is kept under
 * @param name what whoever brought it called it, fit to be shown and to be the name of a download
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record StoredFile(String stored, String name, long size, String sha256, Instant at) {}
