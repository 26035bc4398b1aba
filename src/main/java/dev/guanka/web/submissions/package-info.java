/** The submitters' pages: handing in, and what became of it. */
package dev.guanka.web.submissions;
