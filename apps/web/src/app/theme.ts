import { theme, type ThemeConfig } from 'antd';

const lessMotion = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;

const darkerUnderThePointer = {
  colorPrimaryHover: '#0b5b72',
  colorPrimaryActive: '#094a5d',
  colorLinkHover: '#0b5b72',
  colorLinkActive: '#094a5d',
  colorErrorHover: '#981f18',
  colorErrorActive: '#7d1913',
};

/** Ant Design's tokens; the same colours stand in shared/ui/tokens.css for what is not Ant Design's. */
export function antTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#2cc5dd' : '#0e7490',
      colorInfo: dark ? '#2cc5dd' : '#0e7490',
      colorLink: dark ? '#2cc5dd' : '#0e7490',
      // Under the pointer darker, not paler: a paler one falls below the contrast that text needs.
      ...(dark ? {} : darkerUnderThePointer),
      colorBgLayout: dark ? '#0f1619' : '#f5f7f8',
      colorBgContainer: dark ? '#172024' : '#ffffff',
      colorBgElevated: dark ? '#1d282d' : '#ffffff',
      colorBorder: dark ? '#3d4d55' : '#c5ced3',
      colorBorderSecondary: dark ? '#2a373d' : '#dfe5e8',
      colorText: dark ? '#e6edf0' : '#17242b',
      colorTextSecondary: dark ? '#b4c1c8' : '#4b5b64',
      colorTextTertiary: dark ? '#96a6ae' : '#5f6f78',
      colorTextDescription: dark ? '#96a6ae' : '#5f6f78',
      colorTextPlaceholder: dark ? '#8fa0a8' : '#5f6f78',
      colorTextLightSolid: dark ? '#04252c' : '#ffffff',
      colorError: dark ? '#ff8078' : '#b3261e',
      colorWarning: dark ? '#e0a84c' : '#b06a00',
      colorSuccess: dark ? '#6cc791' : '#17803d',
      colorInfoBg: dark ? '#10343d' : '#eaf5f8',
      colorInfoBorder: dark ? '#1e5563' : '#b9dce5',
      colorWarningBg: dark ? '#3a2b10' : '#fdf6e9',
      colorWarningBorder: dark ? '#6b5221' : '#f0d9a8',
      fontFamily: 'var(--font)',
      fontSize: 14,
      borderRadius: 6,
      boxShadow: 'var(--overlay-shadow)',
      boxShadowSecondary: 'var(--overlay-shadow)',
      motion: !lessMotion,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.14s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      // A switch that is off carries white words too.
      Switch: {
        colorTextQuaternary: dark ? '#8fa0a8' : '#5f6f78',
        colorTextTertiary: dark ? '#96a6ae' : '#4b5b64',
      },
      Tooltip: { colorBgSpotlight: dark ? '#33434b' : '#22323a', colorTextLightSolid: '#ffffff' },
    },
  };
}
