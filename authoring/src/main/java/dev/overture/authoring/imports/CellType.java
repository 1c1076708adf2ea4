package dev.overture.authoring.imports;

/** How the cells of a field are read. */
public enum CellType {
    /** One line of plain letters. */
    LINE,
    /** A text of many lines. */
    TEXT,
    /** One of the field's words. */
    WORD,
    /** One e-mail address. */
    EMAIL,
    /** One phone number. */
    PHONE,
    /** The address of a person's LinkedIn profile. */
    PROFILE,
    /** A day. */
    DATE,
    /** An instant, or a day that begins with it in UTC. */
    INSTANT,
    /** A number with decimals. */
    NUMBER,
    /** A number from 0 without decimals. */
    COUNT,
    /** Yes or no. */
    FLAG,
    /** Several lines. */
    LINES,
    /** Several addresses of pages. */
    URLS,
    /** Several e-mail addresses. */
    EMAILS,
    /** Several phone numbers. */
    PHONES,
    /** A JSON object. */
    OBJECT
}
