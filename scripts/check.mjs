// npm run check: the list that npm test and continuous integration run.
import "./test.mjs";
