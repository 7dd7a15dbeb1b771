/** Charging sessions: what stations report, recorded as facts, and what follows from them. */
@NullMarked
package io.emall.cpms.core.session;

import org.jspecify.annotations.NullMarked;
