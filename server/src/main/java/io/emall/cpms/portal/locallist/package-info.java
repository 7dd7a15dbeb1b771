/** The page about a station's local authorisation list and cache. */
@NullMarked
package io.emall.cpms.portal.locallist;

import org.jspecify.annotations.NullMarked;
