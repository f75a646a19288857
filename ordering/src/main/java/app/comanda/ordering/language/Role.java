package app.comanda.ordering.language;

/** What a word of a language does in an order. Each is a key of the files of words; docs/understanding.md explains them. */
enum Role {
    NUMBER,
    ARTICLE,
    WITH,
    AND,
    OR,
    BREAK,
    NEGATION,
    NEGATION_END,
    /** "En vez de": leaves out the one thing that follows, for something else. */
    REPLACING,
    EXTRA,
    LIGHT,
    SIZE,
    WANT,
    FILLER,
    BOTH,
    OTHER,
    ORDINAL,
    PART,
    CORRECTION,
    MEASURE,
    QUESTION,
    RETRACTION,
    ABOUT,
    /** "Av.": a name and a number follow that are no order. */
    ADDRESS,
    /** "Pm": the number before it is a time or a price. */
    CLOCK,
    REMARK,
    DEFINITE,
    /** "Normal": nothing is wanted otherwise. */
    PLAIN,
    /** "Nota": what follows is for the kitchen, in the customer's words. */
    NOTE,
    /** "Porque": what follows says why, and orders nothing. */
    REASON,
    /** "de", "of": what follows says which. */
    MATERIAL
}
