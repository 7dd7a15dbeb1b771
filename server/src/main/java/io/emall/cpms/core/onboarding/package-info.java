/** Stations nobody registered: the window in which they are let in to wait, and what is decided about them (P-20). */
@NullMarked
package io.emall.cpms.core.onboarding;

import org.jspecify.annotations.NullMarked;
