/** What drivers want of their sessions: when they leave, how much they need, what matters to them. */
@NullMarked
package io.emall.cpms.core.preference;

import org.jspecify.annotations.NullMarked;
