/** What is kept: concrete classes in the plural of what they keep; the only room with SQL. */
package dev.guanka.store;
