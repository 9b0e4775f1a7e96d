/** Of every demo account; demo mode shows it on the sign-in page. */
export const demoPassword = 'Tidewater-demo-1';
