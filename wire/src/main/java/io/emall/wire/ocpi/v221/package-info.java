/**
 * OCPI 2.2.1: its objects and commands. Components are in camel case, the wire is in snake case.
 *
 * <p>In each record the required fields come first, then those that may be absent. A list of values that later
 * versions opened is text here, so that a newer value is never refused.
 */
@NullMarked
package io.emall.wire.ocpi.v221;

import org.jspecify.annotations.NullMarked;
