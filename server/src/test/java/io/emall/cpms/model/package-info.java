/** The formal model of the core relations and of the schedule, checked by Alloy. */
@NullMarked
package io.emall.cpms.model;

import org.jspecify.annotations.NullMarked;
