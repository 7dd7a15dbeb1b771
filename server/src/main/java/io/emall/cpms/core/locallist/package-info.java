/** Local authorisation lists: which tokens a station knows by heart, so that it can charge without asking. */
@NullMarked
package io.emall.cpms.core.locallist;

import org.jspecify.annotations.NullMarked;
