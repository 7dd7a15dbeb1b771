/** What each quarter-hour of a location was made of: from whom its energy came, where it went, what it cost and emitted. */
@NullMarked
package io.emall.cpms.core.balance;

import org.jspecify.annotations.NullMarked;
