/** Tells open pages that what they show has changed (server-sent events); the page then fetches itself anew. */
@NullMarked
package io.emall.cpms.portal.live;

import org.jspecify.annotations.NullMarked;
