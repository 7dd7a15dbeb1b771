/** What the functional blocks of all versions share: the way to the desks, and commands with their outcomes. */
@NullMarked
package io.emall.cpms.ocpp.block;

import org.jspecify.annotations.NullMarked;
