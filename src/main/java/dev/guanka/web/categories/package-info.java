/** Which categories there are, and why a subject may hold one or not. */
package dev.guanka.web.categories;
