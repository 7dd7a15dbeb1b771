/** Pages about stations nobody registered: the window that lets them in, and the decision about each. */
@NullMarked
package io.emall.cpms.portal.onboarding;

import org.jspecify.annotations.NullMarked;
