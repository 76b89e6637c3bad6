// Cockpit's configuration: what is not said here keeps its default.
export default {
  customScripts: ['rsi/open-tasks.js']
};
