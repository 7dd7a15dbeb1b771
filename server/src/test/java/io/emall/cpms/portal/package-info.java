/** The portal and the API as people and their software use them: over real HTTP, and in a real browser. */
@NullMarked
package io.emall.cpms.portal;

import org.jspecify.annotations.NullMarked;
